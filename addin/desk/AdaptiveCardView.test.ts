import { AdaptiveCard, type ExecuteAction } from 'adaptivecards';
import { expect, test } from 'vitest';
import { callOf } from './AdaptiveCardView';

// The renderer sets this old property, which happy-dom only lets one read.
Object.defineProperty(Event.prototype, 'cancelBubble', { set: () => undefined, get: () => false });

/** Draws a card, presses its first button and says what would be sent. */
function press(action: Record<string, unknown>, typed?: string) {
  const card = new AdaptiveCard();
  card.parse({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text', id: 'reason', value: typed }, { type: 'ActionSet', actions: [action] }] });
  let sent;
  card.onExecuteAction = (pressed) => {
    sent = callOf(pressed as ExecuteAction);
  };
  card.render()!.querySelector('button')!.click();
  return sent;
}

test('callOf_Execute_SendsVerbDataAndInputsAsStrings', () => {
  expect(press({ type: 'Action.Execute', title: 'a', verb: 'ballot.save', data: { subject: '9007199254740993', step: 2 } }, '好')).toEqual({
    verb: 'ballot.save',
    inputs: { subject: '9007199254740993', step: '2', reason: '好' },
  });
});

test('callOf_SubmitFallback_TakesTheVerbFromItsData', () => {
  expect(press({ type: 'Action.Submit', title: 'a', data: { verb: 'home', msteams: { type: 'x' } } })).toEqual({ verb: 'home', inputs: {} });
});

test('callOf_WithoutAssociatedInputs_SendsNothingTyped', () => {
  expect(press({ type: 'Action.Execute', title: 'a', verb: 'home', associatedInputs: 'none' }, '写到一半')).toEqual({ verb: 'home', inputs: {} });
});
