import type { Refusal } from '../api';
import type { SignedIn } from '../session';
import { pagePath, usePage, type Asked } from './usePage';

/** What can be chosen on pages of the rating year. */
export interface Choices {
  units: { id: string; name: string }[];
  years: number[];
  current: number;
}

/** What is chosen: from the address where it names something that can be, else the first. */
export interface Chosen {
  unit: string;
  year: number;
  form: string;
}

export const forms = ['Gaseous', 'Liquid'];

/** What can be chosen, and what is. */
export function useChoices(who: SignedIn, chosen: Record<string, string>, signedOut: (why: Refusal) => void): [Asked<Choices>, () => void, Chosen | null] {
  const [asked, again] = usePage<Choices>(who, pagePath('choices', {}), signedOut);
  if (asked.stand !== 'there') return [asked, again, null];
  const { units, years, current } = asked.data;
  return [
    asked,
    again,
    {
      unit: units.some((unit) => unit.id === chosen['unit']) ? chosen['unit']! : units[0]!.id,
      year: years.includes(Number(chosen['year'])) ? Number(chosen['year']) : current,
      form: forms.includes(chosen['form'] ?? '') ? chosen['form']! : forms[0]!,
    },
  ];
}
