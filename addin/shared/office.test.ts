import { expect, test } from 'vitest';
import { isDark, maybeInOffice } from './office';

const page = (more: object = {}, address = 'https://host/addin/outlook/read.html') => {
  const self = {};
  return { self, top: self, location: new URL(address) as unknown as Location, ...more };
};

test('maybeInOffice_PlainWindow_IsNot', () => expect(maybeInOffice(page())).toBe(false));
test('maybeInOffice_ChromeWithoutBridge_IsNot', () => expect(maybeInOffice(page({ chrome: {} }))).toBe(false));
test('maybeInOffice_Frame_Is', () => expect(maybeInOffice(page({ top: {} }))).toBe(true));
test('maybeInOffice_DesktopBridge_Is', () => expect(maybeInOffice(page({ chrome: { webview: {} } }))).toBe(true));
test.each(['?_host_Info=Outlook$Win32$16.01$zh-CN', '#_host_Info=Excel'])('maybeInOffice_AddressWith%s_Is', (mark) =>
  expect(maybeInOffice(page({}, `https://host/addin/excel/index.html${mark}`))).toBe(true));

test.each([
  ['#000000', true],
  ['#292929', true],
  ['#FFFFFF', false],
  ['#D4D4D4', false],
  ['white', false],
])('isDark_Of%s_Is%s', (colour, dark) => expect(isDark(colour)).toBe(dark));
