import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import packageFile from '../../../package.json';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/**
 * The editions available as templates, oldest first. Only their names, so that the pane opens
 * without their wording; a test compares them with the editions.
 */
const EDITION_CHOICES: readonly { readonly id: string; readonly name: string }[] = [
  { id: '2018', name: '2018 standards (joint working with the police as 3.4)' },
  { id: '2020', name: '2020 standards (prompts published, professional discretion described)' },
  {
    id: '2021',
    name: '2021 standards (out-of-court policy and provision as 3.4, resettlement as 4.1)',
  },
];

/** A name gives the edition, then in brackets what is new in it. */
const NAME_PARTS = /\s*[()]/;

/** A blank tracker of an edition: into the workbook in Excel, as a file in a browser. */
export function TemplateOffer() {
  const { pane, source, engine } = usePaneTools();
  const [edition, setEdition] = useState<string>(EDITION_CHOICES.at(-1)?.id ?? '');
  const [, differs] =
    EDITION_CHOICES.find(({ id }) => id === edition)?.name.split(NAME_PARTS) ?? [];
  const makeTemplate = async (): Promise<void> => {
    const given = { edition, version: packageFile.version };
    const name = `tracker-${edition}.xlsx`;
    const bytes = await pane.work({ label: messages.busy.preparing, canStop: false }, () =>
      engine.call('template', given),
    );
    if (!bytes) return;
    if (source.kind === 'excel') await pane.open(() => source.take(name, bytes));
    else {
      await source.give(name, bytes);
      pane.say(messages.start.saveTemplate);
    }
  };
  return (
    <section>
      <h3>{messages.start.template}</h3>
      <Field
        label={messages.start.edition}
        {...(differs !== undefined && { hint: messages.start.editionHas(differs) })}
      >
        <Select value={edition} onChange={(_, { value }) => setEdition(value)}>
          {EDITION_CHOICES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.split(NAME_PARTS)[0]}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => void makeTemplate()}>{messages.start.make}</Button>
    </section>
  );
}
