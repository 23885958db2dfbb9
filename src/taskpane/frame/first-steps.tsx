import { Button } from '@fluentui/react-components';
import { messages } from '../words/messages';
import type { PartId } from '../state/open-part';
import { useKeptAlways } from '../state/use-kept-always';

const ORDER: readonly PartId[] = ['read', 'checks', 'ratings', 'annexe'];

interface FirstStepsProps {
  readonly part: PartId;
  readonly onChoose: (part: PartId) => void;
}

/** A sequence of steps for first use; it goes once every step was visited, or when closed. */
export function FirstSteps({ part, onChoose }: FirstStepsProps) {
  const [seen, see] = useKeptAlways<readonly PartId[]>('steps seen', []);
  const [isClosed, close] = useKeptAlways('steps closed', false);
  const now = seen.includes(part) ? seen : [...seen, part];
  if (isClosed || ORDER.every((id) => seen.includes(id))) return null;
  const texts = messages.steps;
  const go = (id: PartId): void => {
    see([...now, id]);
    onChoose(id);
  };
  return (
    <nav className="steps" aria-label={texts.heading}>
      <ol>
        {ORDER.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              {...(id === part && { 'aria-current': 'step' as const })}
              onClick={() => go(id)}
            >
              {texts.of[id as keyof typeof texts.of]}
            </button>
            {now.includes(id) && id !== part ? <span className="small"> {texts.seen}</span> : null}
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="subtle"
        aria-label={texts.closeWhat}
        onClick={() => close(true)}
      >
        {texts.close}
      </Button>
    </nav>
  );
}
