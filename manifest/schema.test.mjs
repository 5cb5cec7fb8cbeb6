import { AppManifestUtils } from '@microsoft/app-manifest';
import Ajv from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sample } from './sample.mjs';
import { unified } from './unified.mjs';

const schemas = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');

// A schema that is not in the package would be fetched; these tests say that none is.
beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('the network was asked'))));
afterEach(() => vi.unstubAllGlobals());

const as = (version, manifest) => ({ ...manifest, manifestVersion: version, $schema: `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.schema.json` });

describe.each([false, true])('in the cloud of China: %s', (china) => {
  test.each(['1.25', '1.30'])('manifest_Version %s_MeetsMicrosoftsSchema', async (version) => {
    expect(await AppManifestUtils.validateAgainstSchema(as(version, unified(sample(), china).manifest))).toEqual([]);
  });

  test.each(['1.25', '1.30'])('english texts_Version %s_MeetMicrosoftsSchema', (version) => {
    const schema = JSON.parse(readFileSync(join(schemas, `v${version}`, 'MicrosoftTeams.Localization.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, unicodeRegExp: false, formats: { uri: true } }).compile(schema);
    validate(unified(sample(), china).english);
    expect(validate.errors).toBeNull();
  });
});

test('schema_WithoutDeveloper_Refuses', async () => {
  const { developer, ...rest } = unified(sample(), false).manifest;
  expect((await AppManifestUtils.validateAgainstSchema(rest)).length).toBeGreaterThan(0);
});

test('schema_CommandTitleTooLong_Refuses', async () => {
  const { manifest } = unified(sample(), false);
  manifest.composeExtensions[0].commands[0].title = 'x'.repeat(33);
  expect((await AppManifestUtils.validateAgainstSchema(manifest)).length).toBeGreaterThan(0);
});

test('manifest_FromTheTemplate_IsVersion125', () => {
  expect(unified(sample(), false).manifest).toMatchObject(as('1.25', {}));
});
