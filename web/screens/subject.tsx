import type { ScreenProps } from '../app.js';
import { CountsByKind } from '../components/counts-by-kind.js';
import { findingsSection, useFindings } from '../components/findings-tables.js';
import { PairsTable } from '../components/pairs-table.js';
import { PeriodChooser } from '../components/period-chooser.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { Tone } from '../components/tone.js';
import { capital, subjectWords } from '../components/wording.js';
import { useNames } from '../use-names.js';
import { useOverview, usePeriod } from '../use-overview.js';
import '../style/dossier.css';

/** One subject: who met over it, what was promised and done, how friendly it was; in all, or in a stretch of time. */
export function SubjectScreen({ params }: ScreenProps) {
  const subject = params[0]!;
  const called = subjectWords(subject);
  const nameOf = useNames();
  const period = usePeriod();
  const { whole, chosen } = useOverview({ context: subject }, period);
  const on = { context: subject, ...period.query };
  const meetings = useFindings('meetings', on, nameOf);
  const promises = useFindings('promises', on, nameOf);
  const deliveries = useFindings('deliveries', on, nameOf);
  return (
    <div className="dossier">
      <title>{`${capital(called)} · Rapporteur`}</title>
      <header>
        <p className="above">Subject</p>
        <h1>{capital(called)}</h1>
      </header>
      <Answer asked={whole} what={called}>
        {(all) => {
          const overview = chosen(all);
          return (
            <>
              <CountsByKind counts={overview.counts} query={on} />
              <PeriodChooser months={all.months} period={period} />
              <Sections>
                <Section id="pairs" title="Who met over it" count={overview.pairs.length}>
                  <PairsTable {...overview} />
                </Section>
                {findingsSection('meetings', meetings)}
                {findingsSection('promises', promises)}
                {findingsSection('deliveries', deliveries)}
                <Section id="tone" title="Conflict and cooperation">
                  <Tone months={overview.months} />
                </Section>
              </Sections>
            </>
          );
        }}
      </Answer>
    </div>
  );
}
