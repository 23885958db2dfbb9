import { Button, Field, Select } from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { cellOf } from '../../engine/cell-of';
import type { TriedCells } from '../../engine/engine-cases';
import { textOf } from '../../grid/grid';
import { type Cell, isCellError } from '../../grid/sheet';
import { type CellChange, type NewCell, isSameCell } from '../../workbook/ours/cell-change';
import { usePaneTools } from '../state/pane-context';
import { useFocusBack } from '../state/use-focus-back';
import { troubleOf } from '../state/work-actions';
import { caseMessages } from '../words/messages-cases';
import { effectOf } from './effect-of';

interface CaseChangeProps {
  /** The question in whose list it is. */
  readonly code: string;
  /** What the cell is about, in words: "2.2.2 of BED-C02", "1.1 Governance and leadership". */
  readonly what: string;
  readonly where: string;
  readonly was: Cell;
  /** The label of the button, and of the field. */
  readonly label: string;
  readonly field: string;
  readonly choices: readonly { readonly label: string; readonly value: NewCell }[];
}

/** Changes one of the user's cells: the effect is shown first, and written once approved. */
export function CaseChange(props: CaseChangeProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack(isOpen);
  if (!cellOf(props.where)) return null;
  if (isOpen) return <ChangeForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button ref={opener} size="small" aria-label={props.label} onClick={() => setOpen(true)}>
      {caseMessages.change}
    </Button>
  );
}

/** The form itself: the effect of a new value, and the button that writes it. */
export function ChangeForm({
  onClose,
  ...props
}: CaseChangeProps & { readonly onClose: () => void }) {
  const { code, what, where, was, field, choices } = props;
  const { pane, source } = usePaneTools();
  const { serviceIndex, service } = pane;
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState<TriedCells | null>(null);
  const others = choices.filter(({ value }) => !isSameCell(value, was));
  const value = others[Number(chosen)]?.value ?? null;
  const isChosen = chosen !== '';
  const change = changeOf(where, was, value);
  const key = JSON.stringify(change);
  useEffect(() => {
    setTried(null);
    if (!isChosen) return undefined;
    let isWanted = true;
    const changes = [JSON.parse(key) as CellChange];
    source.tryCells({ service: serviceIndex, changes }).then(
      (found) => isWanted && setTried(found),
      (error: unknown) => isWanted && setTried({ result: null, against: troubleOf(error).what }),
    );
    return () => {
      isWanted = false;
    };
  }, [source, serviceIndex, isChosen, key]);
  const shown = (cell: Cell): string =>
    isCellError(cell) ? cell.error : textOf(cell) || caseMessages.blank;
  const effects = service && tried?.result ? effectOf(code, service, tried.result) : [];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isChosen || !change) return;
    const words = caseMessages.words(where, what, shown(was), shown(value));
    if (await pane.changeCells([change], words, where)) onClose();
  };
  return (
    <form
      className="case-change"
      aria-label={props.label}
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key: pressed }) => (pressed === 'Escape' ? onClose() : undefined)}
    >
      <Field label={field} size="small">
        <Select
          size="small"
          autoFocus
          value={chosen}
          onChange={(_, { value: to }) => setChosen(to)}
        >
          <option value="">{caseMessages.choose}</option>
          {others.map(({ label }, i) => (
            <option key={label} value={i}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status" className="effect">
        {isChosen ? (
          <p>
            <strong>{caseMessages.becomes(where, shown(was), shown(value))}</strong>
          </p>
        ) : null}
        {isChosen && !tried ? <p className="small">{caseMessages.trying}</p> : null}
        {tried?.against ? <p>{tried.against}</p> : null}
        {effects.map((effect) => (
          <p key={effect}>{effect}</p>
        ))}
      </div>
      <div className="buttons">
        <Button
          size="small"
          type="submit"
          appearance="primary"
          disabledFocusable={!isChosen || pane.busy !== null}
        >
          {caseMessages.write(where)}
        </Button>
        <Button size="small" onClick={onClose}>
          {caseMessages.cancel}
        </Button>
      </div>
    </form>
  );
}

function changeOf(where: string, was: Cell, value: NewCell): CellChange | null {
  const place = cellOf(where);
  return place && { ...place, was, value };
}
