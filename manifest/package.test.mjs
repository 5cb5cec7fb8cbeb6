import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, run } from './package.mjs';
import { sample, sampleValues } from './sample.mjs';
import { checkSettings } from './settings.mjs';

/** Reads a zip by its central directory, as programs that open one do. */
function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw;
    at += 46 + nameLength + extra + comment;
    return [name, content];
  });
}

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const start = (args, environment = {}) => {
  const said = [];
  return { code: run(args, environment, (line) => said.push(line)), said: said.join('\n') };
};

test('package_ByTheShell_WritesTheZipAndTheTwins', () => {
  const script = fileURLToPath(new URL('package', import.meta.url));
  execFileSync('bash', [script, '--out', folder], { env: { PATH: process.env.PATH, ...sampleValues }, cwd: folder });
  expect(readdirSync(folder).sort()).toEqual(['TeamsGrading-Excel.xml', 'TeamsGrading-Outlook.xml', 'TeamsGrading.zip']);
  const files = unzip(readFileSync(join(folder, 'TeamsGrading.zip')));
  expect(files.map(([name]) => name)).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
  expect(JSON.parse(files[0][1].toString('utf8')).id).toBe('6f2a8d1e-0000-4000-8000-000000000001');
});

test('package_MadeTwice_HasTheSameBytes', () => {
  expect(build(sample(), false).outputs['TeamsGrading.zip'].equals(build(sample(), false).outputs['TeamsGrading.zip'])).toBe(true);
});

test('package_WithoutSettings_NamesEveryOne', () => {
  const { code, said } = start(['--out', folder]);
  expect(code).toBe(1);
  for (const name of Object.keys(sampleValues)) expect(said).toContain(name);
  expect(readdirSync(folder)).toEqual([]);
});

test('package_WithASettingsFile_TakesIt_AndTheEnvironmentWins', () => {
  const file = join(folder, 'tenant.env');
  const lines = Object.entries(sampleValues).map(([name, value]) => `${name}="${value}"`);
  writeFileSync(file, `\uFEFF# a comment\r\n\r\n${lines.join('\r\n')}\r\n`);
  expect(start(['--settings', file, '--out', join(folder, 'out')], { MANIFEST_VERSION: '9.8.7' }).code).toBe(0);
  const files = Object.fromEntries(unzip(readFileSync(join(folder, 'out', 'TeamsGrading.zip'))));
  expect(JSON.parse(files['manifest.json'].toString('utf8'))).toMatchObject({ version: '9.8.7', developer: { name: '某燃气集团 <R&D>' } });
});

test('package_WithAnUnknownLine_NamesTheLine', () => {
  const file = join(folder, 'tenant.env');
  writeFileSync(file, '# fine\nMANIFEST_DESKURL=https://x.example/\n');
  expect(start(['--settings', file])).toEqual({ code: 1, said: `${file}: line 2 is no setting of the manifest` });
});

test('package_WithoutTheNamedFile_SaysSo', () => {
  expect(start(['--settings', join(folder, 'no.env')]).said).toContain('there is no such file');
});

test('package_WithAWrongArgument_EndsWith2', () => {
  expect(start(['--chinna']).code).toBe(2);
});

test.each([
  ['DESK_URL', 'http://grading.example.com'],
  ['DESK_URL', 'https://grading.example.com/?a=b'],
  ['DESK_URL', 'https://user@grading.example.com/'],
  ['VERSION', '1.0'],
  ['VERSION', '01.0.0'],
  ['TEAMS_APP_ID', 'TeamsGrading'],
  ['ENTRA_APP_ID', '00000000-0000-0000-0000-000000000000'],
  ['PUBLISHER_NAME', 'x'.repeat(33)],
  ['PRIVACY_URL', 'javascript:alert(1)'],
])('setting %s_With %s_IsRefusedByName', (name, value) => {
  const { faults } = checkSettings({ ...sampleValues, [`MANIFEST_${name}`]: value }, false);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`MANIFEST_${name} is not right`);
});

test('settings_OneGuidForTwoApps_IsRefused', () => {
  const { faults } = checkSettings({ ...sampleValues, MANIFEST_EXCEL_ADDIN_ID: sampleValues.MANIFEST_TEAMS_APP_ID }, false);
  expect(faults).toEqual(['MANIFEST_EXCEL_ADDIN_ID is the same as MANIFEST_TEAMS_APP_ID: each needs its own']);
});

test('settings_DeskInAFolder_KeepItInEveryAddress', () => {
  const { manifest } = build(checkSettings({ ...sampleValues, MANIFEST_DESK_URL: 'https://apps.example.com/grading' }, false).settings, false);
  expect(manifest.staticTabs[0].contentUrl).toBe('https://apps.example.com/grading/desk/');
  expect(manifest.validDomains).toEqual(['apps.example.com']);
});

describe('in the cloud of China', () => {
  const { manifest, outputs } = build(checkSettings({ ...sampleValues, MANIFEST_BOT_APP_ID: '' }, true).settings, true);

  test('manifest_OfChina_HasNeitherBotNorCards', () => {
    expect(manifest.bots).toBeUndefined();
    expect(manifest.composeExtensions).toBeUndefined();
    expect(manifest.staticTabs.map((tab) => tab.entityId)).toEqual(['desk', 'customers', 'about']);
    expect(JSON.stringify(manifest)).not.toMatch(/bot|findCustomer|messageTeamMembers/i);
  });

  test('manifest_OfChina_KeepsTabAndMail', () => {
    expect(manifest.extensions[0].requirements.scopes).toEqual(['mail']);
    expect(manifest.extensions[0].ribbons.map((ribbon) => ribbon.contexts[0])).toEqual(['mailRead', 'mailCompose']);
    expect(manifest.webApplicationInfo.id).toBe('6f2a8d1e-0000-4000-8000-000000000003');
  });

  test('outputs_OfChina_AreTheZipAndTheMailTwin', () => {
    expect(Object.keys(outputs)).toEqual(['TeamsGrading-21Vianet.zip', 'TeamsGrading-Outlook.xml']);
  });
});

test('commands_InTheManifest_AreWhatTheBotUnderstands', () => {
  const texts = ['Home', 'Customers', 'Years'].flatMap((slice) => readdirSync(new URL(`../bot/${slice}/`, import.meta.url)).filter((name) => /Texts\.(zh-CN|en)\.json$/.test(name)).map((name) => `../bot/${slice}/${name}`));
  const understood = texts.flatMap((file) => Object.entries(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')))).filter(([key]) => key.startsWith('Command.')).flatMap(([, words]) => words.split('|').map((word) => word.trim().toLowerCase()));
  const { manifest, english } = build(sample(), false);
  const titles = [...manifest.bots[0].commandLists[0].commands.map((command) => command.title), ...Object.entries(english).filter(([path]) => /commandLists.*title$/.test(path)).map(([, title]) => title)];
  expect(titles.filter((title) => !understood.includes(title.toLowerCase()))).toEqual([]);
  expect(readFileSync(new URL('../bot/Customers/CustomerChatSearch.cs', import.meta.url), 'utf8')).toContain(`"${manifest.composeExtensions[0].commands[0].id}"`);
});
