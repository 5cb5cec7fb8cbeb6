import { expect, it } from 'vitest';
import en from '../../bot/Organization/Texts.en.json';
import zh from '../../bot/Organization/Texts.zh-CN.json';
import { personaTextsOf } from './personaTexts';

it.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('every role of the organisation has its words in %s', (locale, known) => {
  const roles = Object.keys(known).flatMap((key) => /^Enum\.Role\.(.+)$/.exec(key)?.[1] ?? []);
  const texts = personaTextsOf(locale).roles;
  expect(roles.length).toBeGreaterThan(5);
  expect(roles.filter((role) => !texts[role]?.trim())).toEqual([]);
});
