import { Button, Field, FluentProvider, Select, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** A page of React and Fluent alone, with what the pane begins with: what every such page costs. */
const into = document.getElementById('pane');
if (into) {
  createRoot(into).render(
    <FluentProvider theme={webLightTheme}>
      <h1>A bare page</h1>
      <div className="drop">
        <Button appearance="primary">Choose</Button>
      </div>
      <Field label="Edition">
        <Select>
          <option>2021</option>
        </Select>
      </Field>
    </FluentProvider>,
  );
}
