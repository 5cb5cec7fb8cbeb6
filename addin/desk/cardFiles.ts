import type { SignedIn } from '../shared/session';
import { api } from './api';
import type { ServedFile } from './files';

type Inputs = Record<string, string>;

/** Where the file of an upload goes, and the card that shows it afterwards. */
export const uploads: Record<string, (who: SignedIn, inputs: Inputs, file: File) => ReturnType<typeof api.act>> = {
  'bar.upload': async (who, { bar = '' }, file) => {
    await api.uploadEvidence(who, bar, file);
    return api.act(who, 'bar.evidence', { bar });
  },
  'original.upload': async (who, { customer = '', kind = '', note = '', then = 'original.list' }, file) => {
    await api.uploadOriginal(who, customer, kind, note, file);
    return api.act(who, then, { customer });
  },
  'visit.upload': async (who, { visit = '' }, file) => {
    await api.uploadPaper(who, visit, file);
    return api.act(who, 'visit.papers', { visit });
  },
  'appeal.upload': async (who, { then = 'appeal.show', ...inputs }, file) => {
    await api.uploadAppealFile(who, inputs.appeal ?? '', file);
    return api.act(who, then, inputs);
  },
  'programme.upload': async (who, { programme = '' }, file) => {
    await api.uploadProgrammeFile(who, programme, file);
    return api.act(who, 'programme.show', { programme });
  },
};

/** Where a file comes from that a button of a card names. */
export const downloads: Record<string, (who: SignedIn, inputs: Inputs) => Promise<ServedFile>> = {
  'bar.file': (who, { bar = '', piece = '' }) => api.evidence(who, bar, piece),
  'original.file': (who, { original = '' }) => api.original(who, original),
  'report.file': (who, { edition = '' }) => api.report(who, edition),
  'visit.paper': (who, { paper = '' }) => api.paper(who, paper),
  'appeal.file': (who, { file = '' }) => api.appealFile(who, file),
  'programme.file': (who, { programmeFile = '' }) => api.programmeFile(who, programmeFile),
};
