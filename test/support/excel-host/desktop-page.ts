import { REQUIREMENTS, type RequirementSets } from './web-page';

/** The end of the add-in's address when Excel on Windows opens it. */
export const DESKTOP_QUERY = '?_host_Info=Excel$Win32$16.01$en-GB$x$$disableLogging$3';

/** A file of the computer's own. */
const LOCAL_FILE = 'C:\\Book1.xlsx';

/**
 * The script that plays Excel on Windows: there the add-in is a separate page, and the library
 * talks to `window.external`. It has to run before the page's own scripts.
 *
 * @param workbook the address of the workbook
 */
export function desktopScript(
  sets: RequirementSets = REQUIREMENTS,
  workbook: string = LOCAL_FILE,
): string {
  return `(${playDesktop.toString()})(${JSON.stringify(sets)}, ${JSON.stringify(workbook)});`;
}

/** Runs in the page; nothing from outside of it is there. */
function playDesktop(requirements: RequirementSets, workbook: string): void {
  type Back = (answer: { toArray: () => unknown[] }) => void;
  const page = window as unknown as {
    answerBatch: (text: string) => Promise<{ status: number; body: string }>;
    host: unknown;
  };
  const [richApi, commandCompleted] = [93, 94];
  const handlers = new Map<string, (id: number, data: unknown) => void>();
  const state = {
    dialogs: [] as string[],
    completed: 0,
    events: [] as string[],
    raise: (name: string, data: unknown) => handlers.get(name)?.(Number(name), data),
  };
  page.host = state;
  const array = (values: unknown[]): { toArray: () => unknown[] } => ({ toArray: () => values });
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '6b0c2c1e-6f0a-4a67-9c1f-5d1d2f0a7c36',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-GB',
    GetAppDataLocale: () => 'en-GB',
    GetDocUrl: () => workbook,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'instance-1',
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => '16.0.17000.10000',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => '{}',
  };
  const external = {
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (method: number, given: unknown, back: Back) => {
      if (method === commandCompleted) state.completed++;
      if (method !== richApi) {
        setTimeout(() => back(array([0])), 0);
        return;
      }
      const list = given as unknown[];
      const values = (Array.isArray(list[0]) ? list[0] : list) as unknown[];
      void page.answerBatch(String(values[4])).then(({ status, body }) => {
        if (status === 200) back(array([0, [200, [], body]]));
        else back(array([body.includes('Request') ? 5103 : 5104]));
      });
    },
    RegisterEvent: (
      id: number,
      target: string,
      handler: (id: number, data: unknown) => void,
      back: Back,
    ) => {
      state.events.push(String(id));
      handlers.set(String(id), handler);
      const dialog = /https:[^"\\]*notice\.html[^"\\]*/.exec(String(target))?.[0];
      if (dialog) state.dialogs.push(dialog);
      setTimeout(() => back(array([0])), 0);
    },
    UnregisterEvent: (_id: number, _target: string, back: Back) => back(array([0])),
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
}
