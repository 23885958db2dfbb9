import { messages } from '../words/messages';
import { useOpenPart } from '../state/open-part';
import { usePaneTools } from '../state/pane-context';
import { ProblemsShown } from './problems-shown';

/** If there are no ratings yet: what is missing, with ways to settle it on the spot. */
export function NotRatedYet() {
  const { pane } = usePaneTools();
  const openPart = useOpenPart();
  const { view } = pane;
  if (!view) return null;
  const errors = view.problems.filter(({ severity }) => severity === 'error');
  return (
    <div className="read">
      <p>{messages.notRated}</p>
      {errors.length > 0 ? (
        <>
          <h3>{messages.whatIsMissing}</h3>
          <ProblemsShown problems={errors} view={view} />
        </>
      ) : null}
      <p>
        <button type="button" className="link" onClick={() => openPart('read')}>
          {messages.seeRead}
        </button>
      </p>
    </div>
  );
}
