import { HostConfig } from 'adaptivecards';

const colors = (foreground: string) => ({
  default: { default: foreground, subtle: 'var(--colorNeutralForeground2)' },
  dark: { default: 'var(--colorNeutralForeground1)', subtle: 'var(--colorNeutralForeground2)' },
  light: { default: 'var(--colorNeutralForegroundOnBrand)', subtle: 'var(--colorNeutralForegroundOnBrand)' },
  accent: { default: 'var(--colorBrandForeground1)', subtle: 'var(--colorBrandForeground1)' },
  good: { default: 'var(--colorPaletteGreenForeground1)', subtle: 'var(--colorPaletteGreenForeground1)' },
  warning: { default: 'var(--colorPaletteDarkOrangeForeground1)', subtle: 'var(--colorPaletteDarkOrangeForeground1)' },
  attention: { default: 'var(--colorPaletteRedForeground1)', subtle: 'var(--colorPaletteRedForeground1)' },
});

const container = (background: string) => ({ backgroundColor: background, foregroundColors: colors('var(--colorNeutralForeground1)') });

/** The look of cards as Fluent tokens, so that light, dark and contrast follow the theme without rendering again. */
export const hostConfig = new HostConfig({
  hostCapabilities: {},
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 26 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 19, default: 22, medium: 25, large: 28, extraLarge: 34 },
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--colorNeutralBackground3)'),
    accent: container('var(--colorBrandBackground2)'),
    good: container('var(--colorPaletteGreenBackground1)'),
    warning: container('var(--colorPaletteDarkOrangeBackground1)'),
    attention: container('var(--colorPaletteRedBackground1)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  actions: {
    maxActions: 8,
    spacing: 'medium',
    buttonSpacing: 10,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 200 },
    value: { weight: 'bolder', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
});
