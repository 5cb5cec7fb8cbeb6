import { Distribution, type Spread } from './Distribution';
import { Movement, type Moved } from './Movement';
import { Answered, Empty, Page, type PageProps } from './Page';
import { UnitYearForm } from './UnitYearForm';
import { useChoices, type Chosen } from './useChoices';
import { pagePath, usePage } from './usePage';

/** Spread of scores and movement between levels of a unit, year and form. */
export default function PicturesPage(props: PageProps) {
  const { who, texts, chosen, onSignedOut } = props;
  const [choices, again, now] = useChoices(who, chosen, onSignedOut, true);
  return (
    <Page title={texts.names.pictures} hint={texts.picturesHint} choices={choices.stand === 'there' && now && <UnitYearForm {...props} page="pictures" choices={choices.data} chosen={now} />}>
      <Answered asked={choices} onRetry={again} texts={texts}>
        {() => now && <Pictures {...props} now={now} />}
      </Answered>
    </Page>
  );
}

function Pictures({ who, texts, onSignedOut, now }: PageProps & { now: Chosen }) {
  const chosen = { unit: now.unit, year: now.year, form: now.form };
  const [spread, spreadAgain] = usePage<Spread>(who, pagePath('distribution', chosen), onSignedOut);
  const [moved, movedAgain] = usePage<Moved>(who, pagePath('movement', chosen), onSignedOut);
  return (
    <>
      <Answered asked={spread} onRetry={spreadAgain} texts={texts}>
        {(data) => (data.bars.length > 0 ? <Distribution spread={data} texts={texts} /> : <Empty>{data.voting ? texts.noSpreadOfVote : texts.noSpread}</Empty>)}
      </Answered>
      <Answered asked={moved} onRetry={movedAgain} texts={texts}>
        {(data) => (data.moves.length > 0 ? <Movement moved={data} texts={texts} /> : <Empty>{texts.noMovement}</Empty>)}
      </Answered>
    </>
  );
}
