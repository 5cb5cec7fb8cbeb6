import { expect, test } from 'vitest';
import { fileName } from './files';

test('fileName_InUtf8_IsReadBeforeThePlainOne', () => {
  expect(fileName(`attachment; filename="_.pdf"; filename*=UTF-8''%E8%AF%81%E6%8D%AE.pdf`)).toBe('证据.pdf');
  expect(fileName('attachment; filename=HN-2025.zip')).toBe('HN-2025.zip');
  expect(fileName(null)).toBe('file');
});
