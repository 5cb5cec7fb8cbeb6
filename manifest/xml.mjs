import { iconUrl } from './unified.mjs';

const escape = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The Chinese text stands in the attribute, the English one in an override. */
const bilingual = (tag, [chinese, english], attributes = '') =>
  `<${tag}${attributes} DefaultValue="${escape(chinese)}"><${override(tag)} Locale="en-US" Value="${escape(english)}"/></${tag}>`;

const override = (tag) => (tag.startsWith('bt:') ? 'bt:Override' : 'Override');

/** What both kinds of add-in begin with, in the order that the schema wants. */
function head({ kind, id, manifest, english, settings, host }) {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ` xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="${kind}">`,
    `<Id>${id}</Id>`,
    `<Version>${manifest.version}.0</Version>`,
    `<ProviderName>${escape(manifest.developer.name)}</ProviderName>`,
    '<DefaultLocale>zh-CN</DefaultLocale>',
    bilingual('DisplayName', [manifest.name.short, english['name.short']]),
    bilingual('Description', [manifest.description.short, english['description.short']]),
    `<IconUrl DefaultValue="${iconUrl(settings, kind === 'MailApp' ? 64 : 32)}"/>`,
    `<HighResolutionIconUrl DefaultValue="${iconUrl(settings, kind === 'MailApp' ? 128 : 64)}"/>`,
    `<SupportUrl DefaultValue="${escape(manifest.developer.websiteUrl)}"/>`,
    `<AppDomains><AppDomain>${new URL(settings.DESK_URL).origin}</AppDomain></AppDomains>`,
    `<Hosts><Host Name="${host}"/></Hosts>`,
  ];
}

/** The one button of ribbon `index`, as the unified manifest words it: its texts, its page, and the least version of the API. */
function buttonOf(manifest, english, name) {
  const [extension] = manifest.extensions;
  const index = extension.ribbons.findIndex((ribbon) => ribbon.tabs[0].groups[0].id === `${name}Group`);
  const group = extension.ribbons[index].tabs[0].groups[0];
  const [control] = group.controls;
  const runtime = extension.runtimes.find((each) => each.actions.some((action) => action.id === control.actionId));
  const texts = `extensions[0].ribbons[${index}].tabs[0].groups[0]`;
  return {
    name,
    page: runtime.code.page,
    least: runtime.requirements.capabilities[0].minVersion,
    group: [group.label, english[`${texts}.label`]],
    label: [control.label, english[`${texts}.controls[0].label`]],
    tip: [control.supertip.description, english[`${texts}.controls[0].supertip.description`]],
  };
}

/** The least API that the XML twin asks for: what Outlook on phones has. A pane asks for more before it uses more (attachments: 1.8). */
const leastMailbox = '1.5';

const icons = '<Icon><bt:Image size="16" resid="icon16"/><bt:Image size="32" resid="icon32"/><bt:Image size="80" resid="icon80"/></Icon>';

/** A button that opens a pane, in a group of its own on a tab that is there already. */
const group = (button, tab, action) =>
  [
    `<OfficeTab id="${tab}"><Group id="${button.name}Group"><Label resid="${button.name}GroupLabel"/>`,
    tab === 'TabHome' ? icons : '',
    `<Control xsi:type="Button" id="${button.name}Button"><Label resid="${button.name}Label"/>`,
    `<Supertip><Title resid="${button.name}Label"/><Description resid="${button.name}Tip"/></Supertip>`,
    `${icons}<Action xsi:type="ShowTaskpane">${action}</Action></Control></Group></OfficeTab>`,
  ].join('');

/** Phones want each of three sizes in three resolutions. */
const mobileIcons = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale, pixels: size * scale })));

const mobile = (button) =>
  [
    '<MobileFormFactor><ExtensionPoint xsi:type="MobileMessageReadCommandSurface">',
    `<Group id="${button.name}MobileGroup"><Label resid="${button.name}GroupLabel"/>`,
    `<Control xsi:type="MobileButton" id="${button.name}MobileButton"><Label resid="${button.name}Label"/>`,
    '<Icon xsi:type="bt:MobileIconList">',
    ...mobileIcons.map(({ size, scale, pixels }) => `<bt:Image size="${size}" scale="${scale}" resid="icon${pixels}"/>`),
    `</Icon><Action xsi:type="ShowTaskpane"><SourceLocation resid="${button.name}Page"/></Action></Control></Group></ExtensionPoint></MobileFormFactor>`,
  ].join('');

const resources = (settings, buttons, sizes) =>
  [
    '<Resources><bt:Images>',
    ...sizes.map((size) => `<bt:Image id="icon${size}" DefaultValue="${iconUrl(settings, size)}"/>`),
    '</bt:Images><bt:Urls>',
    ...buttons.map((button) => `<bt:Url id="${button.name}Page" DefaultValue="${button.page}"/>`),
    '</bt:Urls><bt:ShortStrings>',
    ...buttons.flatMap((button) => [
      bilingual('bt:String', button.group, ` id="${button.name}GroupLabel"`),
      bilingual('bt:String', button.label, ` id="${button.name}Label"`),
    ]),
    '</bt:ShortStrings><bt:LongStrings>',
    ...buttons.map((button) => bilingual('bt:String', button.tip, ` id="${button.name}Tip"`)),
    '</bt:LongStrings></Resources>',
  ].join('\n');

/** Outlook where the unified manifest does not work: Mac, phones, perpetual versions, Exchange of one's own. */
export function outlookXml({ manifest, english }, settings) {
  const [read, compose] = ['read', 'compose'].map((name) => buttonOf(manifest, english, name));
  const source = (button) => `<SourceLocation resid="${button.name}Page"/>`;
  const sizes = [...new Set([16, 32, 80, ...mobileIcons.map((icon) => icon.pixels)])];
  const overrides = (version, { pinning = '', phone = '', inner = '' }) =>
    [
      `<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides${version === '1_0' ? '' : '/1.1'}" xsi:type="VersionOverridesV${version}">`,
      `<Requirements><bt:Sets DefaultMinVersion="${leastMailbox}"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>`,
      '<Hosts><Host xsi:type="MailHost"><DesktopFormFactor>',
      `<ExtensionPoint xsi:type="MessageReadCommandSurface">${group(read, 'TabDefault', source(read) + pinning)}</ExtensionPoint>`,
      `<ExtensionPoint xsi:type="MessageComposeCommandSurface">${group(compose, 'TabDefault', source(compose))}</ExtensionPoint>`,
      `</DesktopFormFactor>${phone}</Host></Hosts>`,
      resources(settings, [read, compose], sizes),
      inner,
      '</VersionOverrides>',
    ]
      .filter(Boolean)
      .join('\n');
  const newest = overrides('1_1', { pinning: '<SupportsPinning>true</SupportsPinning>', phone: mobile(read) });
  return finish([
    ...head({ kind: 'MailApp', id: settings.OUTLOOK_ADDIN_ID, manifest, english, settings, host: 'Mailbox' }),
    `<Requirements><Sets><Set Name="Mailbox" MinVersion="${leastMailbox}"/></Sets></Requirements>`,
    '<FormSettings>',
    `<Form xsi:type="ItemRead"><DesktopSettings><SourceLocation DefaultValue="${read.page}"/><RequestedHeight>450</RequestedHeight></DesktopSettings></Form>`,
    `<Form xsi:type="ItemEdit"><DesktopSettings><SourceLocation DefaultValue="${compose.page}"/></DesktopSettings></Form>`,
    '</FormSettings>',
    '<Permissions>ReadWriteItem</Permissions>',
    '<Rule xsi:type="RuleCollection" Mode="Or"><Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/><Rule xsi:type="ItemIs" ItemType="Message" FormType="Edit"/></Rule>',
    '<DisableEntityHighlighting>true</DisableEntityHighlighting>',
    overrides('1_0', { inner: newest }),
  ]);
}

/** Excel where the unified manifest does not work: perpetual versions, iPad. */
export function excelXml({ manifest, english }, settings) {
  const excel = buttonOf(manifest, english, 'excel');
  return finish([
    ...head({ kind: 'TaskPaneApp', id: settings.EXCEL_ADDIN_ID, manifest, english, settings, host: 'Workbook' }),
    `<Requirements><Sets><Set Name="ExcelApi" MinVersion="${excel.least}"/></Sets></Requirements>`,
    `<DefaultSettings><SourceLocation DefaultValue="${excel.page}"/></DefaultSettings>`,
    '<Permissions>ReadWriteDocument</Permissions>',
    '<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">',
    '<Hosts><Host xsi:type="Workbook"><DesktopFormFactor>',
    `<ExtensionPoint xsi:type="PrimaryCommandSurface">${group(excel, 'TabHome', '<TaskpaneId>excel</TaskpaneId><SourceLocation resid="excelPage"/>')}</ExtensionPoint>`,
    '</DesktopFormFactor></Host></Hosts>',
    resources(settings, [excel], [16, 32, 80]),
    '</VersionOverrides>',
  ]);
}

const finish = (lines) => `${[...lines, '</OfficeApp>'].join('\n')}\n`;
