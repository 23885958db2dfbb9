import { Button } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import type { Problem } from '../../inspection/problem';
import { isOfImpossible } from './impossible-list';
import { checksMessages } from '../words/messages-checks';
import { CopyTable } from '../pieces/copy-table';
import type { CopiedRow } from '../pieces/table-as-html';
import { FilterButtons } from '../pieces/filter-buttons';
import { goToProblem } from '../pieces/next-problem';
import { FindField } from '../pieces/find-field';
import { messages } from '../words/messages';
import { useKept } from '../state/use-kept';
import { readMessages } from '../words/messages-read';
import { PartSection } from '../pieces/part-section';
import { ProblemsShown } from '../read/problems-shown';
import type { TrackerView } from '../../engine/tracker-view';

interface CheckedProblemsProps {
  readonly problems: readonly Problem[];
  readonly view: TrackerView;
}

type Filter = 'all' | Problem['severity'];

/** The problems of reading and rating, of one severity or all. */
export function CheckedProblems({ problems, view }: CheckedProblemsProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [text, find] = useKept('checks find', '');
  // Impossible percentages and missing reasons have their own lists.
  const own = problems.filter(({ kind }) => !isOfImpossible(kind) && kind !== 'noReason');
  const countOf = (one: Problem['severity']): number =>
    own.filter(({ severity }) => severity === one).length;
  const texts = checksMessages;
  const filters: readonly (readonly [Filter, string])[] = [
    ['all', texts.all(own.length)],
    ['error', texts.errors(countOf('error'))],
    ['warning', texts.warnings(countOf('warning'))],
    ['note', texts.notes(countOf('note'))],
  ];
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const has = ({ where, what, fix }: Problem): boolean =>
    `${where} ${what} ${fix}`.toLowerCase().includes(wanted);
  const shown = own.filter(
    (problem) =>
      (filter === 'all' || problem.severity === filter) && (wanted === '' || has(problem)),
  );
  return (
    <PartSection id="checked" title={texts.problems}>
      {own.length > 0 ? (
        <div className="find">
          {own.length > 1 ? <FindField label={texts.find} value={text} onChange={find} /> : null}
          {own.length > 1 ? (
            <Button size="small" onClick={() => goToProblem(1)}>
              {messages.nextProblem}
            </Button>
          ) : null}
          <FilterButtons
            label={texts.filter}
            chosen={filter}
            onChoose={setFilter}
            filters={filters}
          />
        </div>
      ) : null}
      {shown.length > 0 ? (
        <CopyTable
          of={messages.copy.problems}
          label={messages.copy.list}
          rows={() => problemRows(shown)}
        />
      ) : null}
      {shown.length === 0 ? <p>{texts.none}</p> : null}
      <ProblemsShown key={`${filter} ${wanted}`} problems={shown} view={view} />
    </PartSection>
  );
}

/** The problems as a list to send to the person who fills in the tracker. */
function problemRows(problems: readonly Problem[]): readonly CopiedRow[] {
  const { head } = messages.copy;
  return [
    ['', head.where, head.what, head.fix],
    ...problems.map(({ severity, where, what, fix }) => [
      readMessages.severities[severity],
      where,
      what,
      fix,
    ]),
  ];
}
