import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { messages } from '../words/messages';

/**
 * A part of the pane that is loaded when first opened, so that the pane opens without it. If it
 * cannot be loaded, it says so and offers to try again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
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
    if (Part) return <Part {...props} />;
    if (!hasFailed) return <p>{messages.part.loading}</p>;
    return (
      <div role="alert">
        <p>{messages.part.notLoaded}</p>
        <Button onClick={fetchPart}>{messages.part.again}</Button>
      </div>
    );
  };
}
