import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { build } from './package.mjs';
import { sample } from './sample.mjs';
import { servedSizes } from './unified.mjs';

/** All elements of a well-formed document, namespaces resolved; throws when it is none. */
function elementsOf(xml) {
  const elements = [];
  const open = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, parent: open.at(-1)?.name ?? '', at: Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [name, value.value])), text: '', path: [...open.map((each) => each.name), tag.name].join('/') };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.length > 0 && (open.at(-1).text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const built = build(sample(), false);
const texts = { outlook: built.outputs['TeamsGrading-Outlook.xml'].toString('utf8'), excel: built.outputs['TeamsGrading-Excel.xml'].toString('utf8') };

describe.each(Object.keys(texts))('%s', (name) => {
  const elements = elementsOf(texts[name]);
  const of = (tag) => elements.filter((element) => element.name === tag);

  test('xml_OrderOfTheHead_IsTheSchemas', () => {
    const order = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'];
    const rest = name === 'outlook' ? ['FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'] : ['DefaultSettings', 'Permissions', 'VersionOverrides'];
    expect(elements.filter((element) => element.parent === 'OfficeApp' && element.path.split('/').length === 2).map((element) => element.name)).toEqual([...order, ...rest]);
  });

  test('xml_EveryResource_IsThereOnceInItsOverrides', () => {
    const versions = texts[name].split('<VersionOverrides').slice(1).map((part) => `<r xmlns:bt="b" xmlns:xsi="x"><VersionOverrides${part.replace(/(<\/VersionOverrides>\s*)+(<\/OfficeApp>)?\s*$/, '')}</VersionOverrides></r>`);
    for (const part of versions.map(elementsOf)) {
      const ids = part.filter((element) => ['bt:Image', 'bt:Url', 'bt:String'].includes(element.name) && element.at.id).map((element) => element.at.id);
      const used = part.filter((element) => element.at.resid).map((element) => element.at.resid);
      expect(new Set(ids).size).toBe(ids.length);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.filter((id) => !used.includes(id) && !id.startsWith('icon'))).toEqual([]);
      expect(ids.every((id) => id.length <= 32)).toBe(true);
      const controls = part.filter((element) => ['Group', 'Control'].includes(element.name)).map((element) => element.at.id);
      expect(new Set(controls).size).toBe(controls.length);
    }
  });

  test('xml_EveryAddress_IsHttpsOnTheDesk', () => {
    const values = [...elements.filter((element) => /Url$|SourceLocation|bt:Image/.test(element.name) && element.at.DefaultValue)].map((element) => element.at.DefaultValue);
    const foreign = values.filter((value) => !value.startsWith('https://grading.example.com/'));
    expect(foreign).toEqual(['https://www.example.com/']);
    for (const [, size] of values.join(' ').matchAll(/icon-(\d+)\.png/g)) expect(servedSizes).toContain(Number(size));
  });

  test('xml_Texts_StandInBothLanguagesAndShort', () => {
    for (const element of elements.filter((each) => ['DisplayName', 'Description', 'bt:String'].includes(each.name) && !each.at.resid)) {
      const most = element.path.includes('LongStrings') || element.name === 'Description' ? 250 : 125;
      expect(element.at.DefaultValue.length).toBeLessThanOrEqual(most);
      expect(element.at.DefaultValue).toMatch(/[\u4e00-\u9fff]/);
    }
    const overridden = elements.filter((each) => /Override$/.test(each.name) && each.at.Locale).map((each) => each.at);
    expect(overridden.length).toBe(of('DisplayName').length + of('Description').filter((each) => each.at.DefaultValue).length + of('bt:String').length);
    for (const each of overridden) expect([each.Locale, /^[\x20-\x7e]+$/.test(each.Value) && each.Value.length <= 250]).toEqual(['en-US', true]);
  });

  test('xml_Version_HasFourNumbers', () => {
    expect(of('Version').map((element) => element.text)).toEqual(['1.2.3.0']);
  });

  test('xml_NameWithMarkup_IsShownAsWritten', () => {
    expect(of('ProviderName')[0].text).toBe('某燃气集团 <R&D>');
  });

  test('xml_Id_IsTheOneThatTheUnifiedManifestHides', () => {
    const hidden = built.manifest.extensions[0].alternates.map((alternate) => alternate.hide.customOfficeAddin.officeAddinId);
    expect(hidden).toContain(of('Id')[0].text);
  });
});

test('xml_Pages_AreThoseOfTheUnifiedManifest', () => {
  const pages = built.manifest.extensions[0].runtimes.map((runtime) => runtime.code.page);
  expect(pages).toEqual(['https://grading.example.com/addin/outlook/read.html', 'https://grading.example.com/addin/outlook/compose.html', 'https://grading.example.com/addin/excel/index.html']);
  for (const [index, page] of pages.entries()) expect(texts[index < 2 ? 'outlook' : 'excel']).toContain(`"${page}"`);
});

test('xml_Phones_GetEverySizeInThreeResolutions', () => {
  const icons = elementsOf(texts.outlook).filter((element) => element.name === 'bt:Image' && element.at.scale);
  expect(icons.map((icon) => `${icon.at.size}x${icon.at.scale}:${icon.at.resid}`)).toEqual([
    '25x1:icon25', '25x2:icon50', '25x3:icon75', '32x1:icon32', '32x2:icon64', '32x3:icon96', '48x1:icon48', '48x2:icon96', '48x3:icon144',
  ]);
});
