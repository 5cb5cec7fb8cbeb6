import type { Refusal } from '../../shared/refusal';
import type { SignedIn } from '../../shared/session';
import { pagePath, usePage, type Asked } from './usePage';

/** What can be chosen on pages of the rating year. */
export interface Choices {
  units: { id: string; name: string; top: boolean }[];
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

/** What can be chosen, and what is. With `onlyRating` headquarters, which rates nobody itself, is left out. */
export function useChoices(who: SignedIn, chosen: Record<string, string>, signedOut: (why: Refusal) => void, onlyRating = false): [Asked<Choices>, () => void, Chosen | null] {
  const [asked, again] = usePage<Choices>(who, pagePath('choices', {}), signedOut);
  if (asked.stand !== 'there') return [asked, again, null];
  const { years, current } = asked.data;
  const rating = asked.data.units.filter((unit) => !unit.top);
  const units = onlyRating && rating.length > 0 ? rating : asked.data.units;
  return [
    { stand: 'there', data: { units, years, current } },
    again,
    {
      unit: units.some((unit) => unit.id === chosen['unit']) ? chosen['unit']! : units[0]!.id,
      year: years.includes(Number(chosen['year'])) ? Number(chosen['year']) : current,
      form: forms.includes(chosen['form'] ?? '') ? chosen['form']! : forms[0]!,
    },
  ];
}
