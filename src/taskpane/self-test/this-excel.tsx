import { aboutExcel } from '../../selftest/report';
import { notOffered } from './not-offered';
import { selfTestMessages as texts } from '../words/messages-self-test';

/** Which Excel this is, and what the add-in goes without in it. */
export function ThisExcel() {
  const { version, platform } = aboutExcel();
  const lacking = notOffered();
  return (
    <>
      <h3>{texts.thisExcel}</h3>
      <p>
        {texts.version(version, platform)} {lacking.length === 0 ? texts.offersAll : texts.lacks}
      </p>
      {lacking.length > 0 && (
        <ul>
          {lacking.map((what) => (
            <li key={what}>{texts.notOffered[what]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
