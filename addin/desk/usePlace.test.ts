import { expect, test } from 'vitest';
import { pageHash, placeOf } from './usePlace';

test('placeOf_CardAddress_NamesTheCard', () => {
  expect(placeOf('#/card/ballot/9007199254740993')).toEqual({ at: 'cards', key: 'ballot/9007199254740993' });
});

test('placeOf_PageAddress_GivesBackWhatWasChosen', () => {
  expect(placeOf(pageHash('year', { unit: '9007199254740993', year: 2025, form: null }))).toEqual({
    at: 'page',
    page: 'year',
    chosen: { unit: '9007199254740993', year: '2025' },
  });
});

test('placeOf_UnknownAddress_IsTheList', () => {
  for (const hash of ['', '#', '#/', '#/nonsense', '#/year/../card']) expect(placeOf(hash)).toEqual({ at: 'cards', key: null });
});
