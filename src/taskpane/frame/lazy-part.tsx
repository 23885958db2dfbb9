import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { messages } from '../words/messages';

/**
 * A part of the pane that is loaded when it is first looked at, so that the pane opens without it.
 * Where it cannot be loaded it says so and offers to try again.
 */
export function lazyPart(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null;
  return function LazyPart() {
    const [Part, setPart] = useState<ComponentType | null>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    const fetchPart = useCallback(() => {
      setFailed(false);
      load().then(
        (found) => {
          loaded = found;
          setPart(() => found);
        },
        () => setFailed(true),
      );
    }, []);
    useEffect(() => {
      if (loaded === null) fetchPart();
    }, [fetchPart]);
    if (Part) return <Part />;
    if (!hasFailed) return <p>{messages.part.loading}</p>;
    return (
      <div role="alert">
        <p>{messages.part.notLoaded}</p>
        <Button onClick={fetchPart}>{messages.part.again}</Button>
      </div>
    );
  };
}
