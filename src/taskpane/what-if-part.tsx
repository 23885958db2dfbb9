import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { messages } from './messages';

/** Loads the part when it is first looked at, so that the pane opens without it. */
export function WhatIfPart() {
  const [Sections, setSections] = useState<ComponentType | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    import(/* webpackChunkName: "what-if" */ './what-if-sections').then(
      (loaded) => setSections(() => loaded.WhatIfSections),
      () => setFailed(true),
    );
  }, []);
  useEffect(load, [load]);
  if (Sections) return <Sections />;
  if (!hasFailed) return <p>{messages.whatIf.loading}</p>;
  return (
    <div role="alert">
      <p>{messages.whatIf.notLoaded}</p>
      <Button onClick={load}>{messages.whatIf.again}</Button>
    </div>
  );
}
