import { describe, expect, it } from 'vitest';
import { changesOf, decided, draftOf } from './entryDraft';
import type { Conflict, FieldAnswer } from './types';

const field = (key: string, value: string, version: number): FieldAnswer => ({ key, label: key, type: 'Text', unit: '', hint: '', choices: [], required: false, retired: false, value, shown: value, version, source: '', confirmed: '' });

const conflict: Conflict = { key: 'address', theirs: '海口', mine: '三亚', by: '', version: 4 };

describe('changesOf', () => {
  const fields = [field('address', '广州', 3), field('use', '', 0)];

  it('leaves out what was not touched', () => expect(changesOf(fields, draftOf(fields), [], {})).toEqual([]));

  it('starts each change from the version it was read with', () =>
    expect(changesOf(fields, { address: '三亚', use: 'power' }, [], {})).toEqual([
      { key: 'address', text: '三亚', base: 3 },
      { key: 'use', text: 'power', base: 0 },
    ]));

  it('sends an emptied field', () => expect(changesOf(fields, { address: '', use: '' }, [], {})).toEqual([{ key: 'address', text: '', base: 3 }]));

  it('starts one’s own side of a conflict from the other’s version', () =>
    expect(changesOf(fields, { address: '三亚', use: '' }, [conflict], { address: 'mine' })).toEqual([{ key: 'address', text: '三亚', base: 4 }]));

  it('drops one’s own side when the other’s stays', () => expect(changesOf(fields, { address: '三亚', use: '' }, [conflict], { address: 'theirs' })).toEqual([]));
});

describe('decided', () => {
  it('asks for a choice on every conflict', () => {
    expect(decided([conflict], {})).toBe(false);
    expect(decided([conflict], { address: 'theirs' })).toBe(true);
  });
});
