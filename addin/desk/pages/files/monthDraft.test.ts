import { describe, expect, it } from 'vitest';
import { settled } from './monthDraft';

const figures = { contracted: '100', actual: '90', price: '2.5', cost: '2', receivable: '', paidOnTime: '' };
const conflict = { figure: 'actual' as const, theirs: '80', mine: '90' };

describe('settled', () => {
  it('starts a new month from nothing', () => expect(settled(figures, null, [], {})[1]).toEqual({ figure: 'actual', text: '90', seen: '' }));

  it('starts a known month from what the form was shown with', () => expect(settled(figures, { ...figures, actual: '85' }, [], {})[1]).toEqual({ figure: 'actual', text: '90', seen: '85' }));

  it('keeps one’s own figure against the other’s when that was chosen', () => expect(settled(figures, null, [conflict], { actual: 'mine' })[1]).toEqual({ figure: 'actual', text: '90', seen: '80' }));

  it('takes the other’s figure over when that was chosen', () => expect(settled(figures, null, [conflict], { actual: 'theirs' })[1]).toEqual({ figure: 'actual', text: '80', seen: '80' }));
});
