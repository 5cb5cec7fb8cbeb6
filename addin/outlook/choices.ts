import type { ComposeTexts } from './composeTexts';
import type { MailApi } from './mailApi';
import { dayOf } from './mailText';
import type { Choice, Insertion, MailRights } from './types';

export type ChoiceKind = keyof ComposeTexts['kinds'];

/** What this person may insert. */
export function kindsFor(rights: MailRights): ChoiceKind[] {
  const { may } = rights;
  return [...(may.insertVisits ? ['visits' as const] : []), ...(may.insertReports ? ['reports' as const] : []), ...(may.insertAnswers ? ['answers' as const] : [])];
}

export interface ChoicePage {
  choices: Choice[];
  next: string | null;
}

const line = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(' · ');

/** A page of the list, each entry as a title and lines. */
export async function pageOf(api: MailApi, kind: ChoiceKind, after: string | null, texts: ComposeTexts): Promise<ChoicePage> {
  const from = after ?? undefined;
  switch (kind) {
    case 'visits': {
      const { visits, next } = await api.visits(from);
      const choices = visits.map((visit) => ({ id: visit.id, title: visit.theme, lines: [line(visit.directionName, visit.customer), line(visit.when, visit.unit, visit.mailed && texts.mailed)] }));
      return { choices, next };
    }
    case 'reports': {
      const { reports, next } = await api.reports(from);
      const choices = reports.map((report) => ({
        id: report.id,
        title: report.title,
        lines: [line(report.month, texts.edition(report.edition), report.latest && texts.latest, dayOf(report.published)), report.changes].filter(Boolean),
      }));
      return { choices, next };
    }
    case 'answers': {
      const { appeals, next } = await api.answers(from);
      const choices = appeals.map((appeal) => ({ id: appeal.id, title: appeal.title, lines: [line(appeal.customer, appeal.unit), line(texts.answeredOn(appeal.answeredOn), appeal.stateName), appeal.categoryName] }));
      return { choices, next };
    }
  }
}

export function insertionOf(api: MailApi, kind: ChoiceKind, id: string): Promise<Insertion> {
  return { visits: api.insertVisit, reports: api.insertReport, answers: api.insertAnswer }[kind](id);
}
