import { checkSettings } from './settings.mjs';

/** Values of a tenant that does not exist, for the tests. */
export const sampleValues = {
  MANIFEST_DESK_URL: 'https://grading.example.com',
  MANIFEST_VERSION: '1.2.3',
  MANIFEST_TEAMS_APP_ID: '6F2A8D1E-0000-4000-8000-000000000001',
  MANIFEST_BOT_APP_ID: '6f2a8d1e-0000-4000-8000-000000000002',
  MANIFEST_ENTRA_APP_ID: '6f2a8d1e-0000-4000-8000-000000000003',
  MANIFEST_OUTLOOK_ADDIN_ID: '6f2a8d1e-0000-4000-8000-000000000004',
  MANIFEST_EXCEL_ADDIN_ID: '6f2a8d1e-0000-4000-8000-000000000005',
  MANIFEST_PUBLISHER_NAME: '某燃气集团 <R&D>',
  MANIFEST_PUBLISHER_URL: 'https://www.example.com/',
  MANIFEST_PRIVACY_URL: 'https://www.example.com/privacy',
  MANIFEST_TERMS_URL: 'https://www.example.com/terms',
};

export const sample = () => checkSettings(sampleValues, false).settings;
