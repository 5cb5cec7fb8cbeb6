import { expect, test } from 'vitest';
import { markdown } from './markdown';

test('markdown_Markup_IsEscaped', () => {
  expect(markdown('<img src=x onerror=alert(1)> & "a"')).toBe('<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;a&quot;</p>');
});

test('markdown_BoldItalicAndLists_AreDrawn', () => {
  expect(markdown('**重要** and _so_\n- 一\n- 二\n1. x')).toBe('<p><strong>重要</strong> and <em>so</em></p><ul><li>一</li><li>二</li></ul><ol><li>x</li></ol>');
});

test('markdown_Links_AreHttpsOnlyAndCannotBreakOut', () => {
  expect(markdown('[a](https://example.com/?x=1)')).toContain('href="https://example.com/?x=1"');
  expect(markdown('[a](javascript:alert(1))')).not.toContain('<a');
  expect(markdown('[a](https://e.com/"onclick="x)')).not.toContain('"onclick="');
});

test('markdown_UnderscoresInsideWords_StayAsTheyAre', () => {
  expect(markdown('access_as_user')).toBe('<p>access_as_user</p>');
});
