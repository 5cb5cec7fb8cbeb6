import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ExcelTexts } from './excelTexts';
import type { Import } from './useImport';

/** Whether rows that nobody sees are imported too. */
export function HiddenRows({ work: { stand, setStand }, hidden, texts }: { work: Import; hidden: number; texts: ExcelTexts }) {
  return (
    <Field label={texts.hiddenAsk(hidden)}>
      <RadioGroup value={stand.visibleOnly ? 'visible' : 'all'} onChange={(_, data) => setStand({ ...stand, visibleOnly: data.value === 'visible', trial: null })}>
        <Radio value="visible" label={texts.hiddenVisible} />
        <Radio value="all" label={texts.hiddenAll} />
      </RadioGroup>
    </Field>
  );
}
