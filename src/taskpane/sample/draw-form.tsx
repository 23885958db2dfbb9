import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { type DrawFields, type DrawOptions, type RatioChoice, ratiosFor } from './draw-options';
import type { CaseloadView } from '../../engine/engine-sampling';
import { whatIfMessages } from '../words/messages-what-if';
import { usePaneTools } from '../state/pane-context';
import { TickList } from './tick-list';

interface DrawFormProps {
  readonly caseload: CaseloadView;
  readonly fields: DrawFields;
  readonly wrong: DrawOptions['wrong'];
  readonly onChange: (fields: DrawFields) => void;
  readonly onDraw: () => void;
}

/** How many cases to draw, of which kinds, and what they should match. */
export function DrawForm({ caseload, fields, wrong, onChange, onDraw }: DrawFormProps) {
  const texts = whatIfMessages.sample;
  const { pane } = usePaneTools();
  const { size, ratio, match } = fields;
  const ratios = ratiosFor(size);
  const isToldApart = caseload.domains.some(({ id }) => id !== '');
  const draw = (event: FormEvent): void => {
    event.preventDefault();
    onDraw();
  };
  const numberField = (name: 'take' | 'confidence' | 'margin' | 'seed', label: string) => {
    const problem = wrong[name];
    // An empty field is not wrong yet.
    const isShown = problem !== undefined && fields[name].trim() !== '';
    return (
      <Field
        label={label}
        {...(name === 'seed' && { hint: whatIfMessages.seedHint })}
        {...(isShown && { validationMessage: problem })}
      >
        <Input
          inputMode="decimal"
          value={fields[name]}
          onChange={(_, { value }) => onChange({ ...fields, [name]: value })}
        />
      </Field>
    );
  };
  return (
    <form onSubmit={draw} noValidate>
      <div className="fields">
        <Field label={texts.howMany} className="broad">
          <Select
            value={size}
            onChange={(_, { value }) => {
              const next = value === 'take' ? 'take' : 'asked';
              onChange({
                ...fields,
                size: next,
                ratio: ratiosFor(next).includes(ratio) ? ratio : '60:40',
              });
            }}
          >
            <option value="asked">{texts.asAsked}</option>
            <option value="take">{texts.take}</option>
          </Select>
        </Field>
        {size === 'take' ? (
          numberField('take', texts.takeField)
        ) : (
          <>
            {numberField('confidence', whatIfMessages.size.confidence)}
            {numberField('margin', whatIfMessages.size.margin)}
          </>
        )}
        {isToldApart ? (
          <Field label={texts.ratio} className="broad">
            <Select
              value={ratio}
              onChange={(_, { value }) => onChange({ ...fields, ratio: value as RatioChoice })}
            >
              {ratios.map((choice) => (
                <option key={choice} value={choice}>
                  {texts.ratios[choice]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {numberField('seed', whatIfMessages.seed)}
      </div>
      {caseload.columns.length > 0 ? (
        <TickList
          label={texts.match}
          hint={texts.matchHint}
          options={caseload.columns.map(({ header }) => ({ value: header, text: header }))}
          chosen={match}
          onChange={(chosen) => onChange({ ...fields, match: chosen })}
        />
      ) : (
        <p>{texts.noMatch}</p>
      )}
      <div className="buttons">
        <Button
          type="submit"
          appearance="primary"
          disabled={pane.busy !== null || Object.keys(wrong).length > 0}
        >
          {texts.draw}
        </Button>
      </div>
    </form>
  );
}
