import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles, checkIcon, checkManifest, checkTexts } from './checks.mjs';
import { build } from './package.mjs';
import { sample } from './sample.mjs';
import { unified } from './unified.mjs';

const whole = () => unified(sample(), false).manifest;

test.each([false, true])('checks_OfOurManifest_FindNothing (China: %s)', (china) => {
  expect(build(sample(), china).faults).toEqual([]);
});

// Each of these passes Microsoft's schema; what it says is what Teams or Office would not.
test.each([
  ['an actionId without an action', (m) => (m.extensions[0].ribbons[0].tabs[0].groups[0].controls[0].actionId = 'openNothing'), 'control readButton: there is no action openNothing'],
  ['an action nobody can start', (m) => m.extensions[0].runtimes[0].actions.push({ id: 'lost', type: 'executeFunction' }), 'action lost has no control'],
  ['one control id twice', (m) => (m.extensions[0].ribbons[1].tabs[0].groups[0].controls[0].id = 'readButton'), 'control id readButton is there twice'],
  ['one action id twice', (m) => (m.extensions[0].runtimes[1].actions[0].id = 'openRead'), 'action openRead is there twice'],
  ['a permission with a wrong name', (m) => (m.authorization.permissions.resourceSpecific[0].name = 'Mail.ReadWrite.User'), 'permission Mail.ReadWrite.User does not exist'],
  ['no permission for mail', (m) => m.authorization.permissions.resourceSpecific.shift(), 'scope mail has no permission in authorization'],
  ['a basic permission with a wrong name', (m) => m.permissions.push('mail'), 'permission mail does not exist'],
  ['a pane on another host', (m) => (m.extensions[0].runtimes[2].code.page = 'https://cdn.example.net/excel.html'), 'host cdn.example.net is not in validDomains'],
  ['a tab on another host', (m) => (m.staticTabs[0].contentUrl = 'https://grading.example.com.evil.example/'), 'host grading.example.com.evil.example is not in validDomains'],
  ['an address without https', (m) => (m.staticTabs[0].websiteUrl = 'http://grading.example.com/'), 'staticTabs.0.websiteUrl is not https'],
  ['a version of four numbers', (m) => (m.version = '1.0.0.0'), 'version 1.0.0.0 is not n.n.n'],
  ['a version with a word', (m) => (m.version = '1.0.0-beta'), 'version 1.0.0-beta is not n.n.n'],
  [
    'Mailbox and ExcelApi for the whole extension',
    (m) => (m.extensions[0].requirements.capabilities = [{ name: 'Mailbox', minVersion: '1.8' }, { name: 'ExcelApi', minVersion: '1.9' }]),
    'Mailbox and ExcelApi together are required by the whole extension: no host has both',
  ],
  ['a ribbon of a host that is not asked for', (m) => (m.extensions[0].requirements.scopes = ['mail']), 'ExcelApi is required, but scope workbook is not there'],
  ['a scope without a ribbon', (m) => m.extensions[0].ribbons.pop(), 'scope workbook has no ribbon'],
  ['an icon size that is missing', (m) => m.extensions[0].ribbons[0].tabs[0].groups[0].icons.pop(), 'readGroup has no icon of 80'],
  ['an icon of another size', (m) => (m.extensions[0].ribbons[0].tabs[0].groups[0].icons[0].url = 'https://grading.example.com/addin/icons/icon-32.png'), 'readGroup: the icon of 16 is'],
  ['a pane without a view', (m) => delete m.extensions[0].runtimes[0].actions[0].view, 'action openRead opens a page and has no view'],
  ['a built-in tab of another host', (m) => (m.extensions[0].ribbons[2].tabs[0].builtInTabId = 'TabDefault'), 'tab TabDefault is none of this host'],
  ['a message extension of another bot', (m) => (m.composeExtensions[0].botId = m.id), 'the message extension belongs to another bot'],
  ['a chat tab without a bot', (m) => delete m.bots, 'tab conversations needs a bot'],
  ['one tab twice', (m) => (m.staticTabs[1].entityId = 'desk'), 'tab desk is there twice'],
  ['sign-in for another application', (m) => (m.webApplicationInfo.resource = 'api://grading.example.com/6f2a8d1e-0000-4000-8000-000000000009'), 'webApplicationInfo.resource does not end with the application id'],
  ['sign-in without the host', (m) => (m.webApplicationInfo.resource = `api://${m.webApplicationInfo.id}`), 'webApplicationInfo.resource does not name a host of validDomains'],
])('checks_With %s_SayIt', (_, breakIt, sentence) => {
  const manifest = whole();
  breakIt(manifest);
  expect(checkManifest(manifest).some((fault) => fault.includes(sentence)), checkManifest(manifest).join('\n')).toBe(true);
});

test('texts_OneWithoutEnglish_IsNamed', () => {
  const { manifest, english } = unified(sample(), false);
  delete english['staticTabs[1].name'];
  expect(checkTexts({ manifest, english })).toEqual(['staticTabs[1].name has no English text']);
});

test('texts_TranslatedButNotThere_AreNamed', () => {
  const { manifest, english } = unified(sample(), true);
  expect(checkTexts({ manifest, english: { ...english, 'bots[0].commandLists[0].commands[0].title': 'my work' } })).toEqual(['bots[0].commandLists[0].commands[0].title is translated, but not there']);
});

test('package_IconMissingOrInAFolder_IsRefused', () => {
  const { manifest, files } = build(sample(), false);
  const moved = files.map(([name, content]) => (name === 'color.png' ? ['icons/color.png', content] : [name, content]));
  expect(checkFiles(manifest, moved)).toEqual(['color.png is missing in the package', 'icons/color.png does not belong into the package', 'icons/color.png lies in a folder']);
});

test('package_IconsExchanged_IsRefused', () => {
  const { manifest, files } = build(sample(), false);
  const content = Object.fromEntries(files);
  const exchanged = files.map(([name, own]) => [name, name === 'color.png' ? content['outline.png'] : name === 'outline.png' ? content['color.png'] : own]);
  expect(checkFiles(manifest, exchanged)).toEqual(['color.png is 32 × 32, not 192 × 192', 'outline.png is 192 × 192, not 32 × 32']);
});

test('icon_ThatIsNoPng_IsRefused', () => {
  expect(checkIcon('color.png', readFileSync(new URL('icons/color.svg', import.meta.url)), 192)).toEqual(['color.png is no PNG']);
});
