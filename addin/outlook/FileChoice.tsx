import { Checkbox, ProgressBar } from '@fluentui/react-components';
import { endOf, sizeOf, type FileRow } from './attachments';
import type { ReadTexts } from './readTexts';
import type { Limits } from './types';
import type { Files } from './useFiles';

interface Props {
  files: Files;
  limits: Limits;
  texts: ReadTexts;
}

/** The attachments of the mail: each with its size, and those that do not go along with the reason. */
export function FileChoice({ files, limits, texts }: Props) {
  return (
    <fieldset className="files">
      <legend>{texts.files}</legend>
      {files.rows.length === 0 && <p className="quiet">{texts.noFiles}</p>}
      {files.rows.map((row) => (
        <div key={row.file.id} className="file">
          {row.unfit === null && (row.state === 'no' || row.state === 'failed') ? (
            <Checkbox checked={row.ticked} label={<Named row={row} />} onChange={(_, data) => files.tick(row.file.id, data.checked === true)} />
          ) : (
            <p className="file-fixed">
              <span className="file-sign" aria-hidden="true">
                {row.unfit ? '✕' : row.state === 'done' ? '✓' : '…'}
              </span>
              <Named row={row} />
            </p>
          )}
          {remarkOf(row, limits, texts).map((remark) => (
            <p key={remark} className={`file-remark ${row.state === 'failed' || row.unfit ? 'lacking' : 'quiet'}`}>
              {remark}
            </p>
          ))}
          {(row.state === 'reads' || row.state === 'sends') && <ProgressBar aria-label={row.file.name} />}
        </div>
      ))}
    </fieldset>
  );
}

const Named = ({ row }: { row: FileRow }) => (
  <span className="file-name">
    {row.file.name} <span className="quiet">{sizeOf(row.file.size)}</span>
  </span>
);

function remarkOf(row: FileRow, limits: Limits, texts: ReadTexts): string[] {
  if (row.unfit) return [texts.unfit(row.unfit, sizeOf(limits.fileBytes), endOf(row.file.name), limits.fileTypes.join(' '))];
  if (row.state === 'failed') return [`${texts.fileStates.failed}${row.words ? `: ${row.words}` : ''}`];
  if (row.state !== 'no') return [texts.fileStates[row.state]];
  return row.file.inline ? [texts.inline] : [];
}
