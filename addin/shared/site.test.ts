import { expect, test } from 'vitest';
import { siteRoot } from './site';

test.each([
  ['https://host/desk/', 'https://host/'],
  ['https://host/desk/#/customers', 'https://host/'],
  ['https://host/addin/outlook/read.html?host=fake', 'https://host/'],
  ['https://host/grading/addin/excel/index.html', 'https://host/grading/'],
  ['https://host/', 'https://host/'],
])('siteRoot_Of%s_Is%s', (page, root) => expect(siteRoot(new URL(page)).href).toBe(root));
