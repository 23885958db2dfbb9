import { Field, Select } from '@fluentui/react-components';
import { messages } from '../words/messages';
import { usePaneTools } from '../state/pane-context';

/** Which service of a national table is shown. */
export function ServiceChoice() {
  const { pane } = usePaneTools();
  const { view, serviceIndex } = pane;
  if (!view || view.services.length < 2) return null;
  return (
    <Field label={messages.service} className="service">
      <Select value={serviceIndex} onChange={(_, { value }) => pane.chooseService(Number(value))}>
        {view.services.map(({ name }, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
