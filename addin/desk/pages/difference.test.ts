import { expect, test } from 'vitest';
import { difference } from './difference';

test('difference_InTheMiddle_IsSetApart', () => {
  expect(difference('组长 陈一，组员 李静', '组长 陈一，组员 赵海波')).toEqual({ head: '组长 陈一，组员 ', gone: '李静', come: '赵海波', tail: '' });
});

test('difference_OfNumbers_MarksTheWholeNumber', () => {
  expect(difference('最低 82.5 分', '最低 85 分')).toEqual({ head: '最低 ', gone: '82.5', come: '85', tail: ' 分' });
});

test('difference_OfTheSame_IsNothing', () => {
  expect(difference('一样', '一样')).toEqual({ head: '一样', gone: '', come: '', tail: '' });
});

test('difference_OfARepeatedPart_LosesNoLetter', () => {
  const { head, gone, come, tail } = difference('aa,aa', 'aa,aa,aa');
  expect(head + gone + tail).toBe('aa,aa');
  expect(head + come + tail).toBe('aa,aa,aa');
});
