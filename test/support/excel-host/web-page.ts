/** Events shared by the host page and the test. */
export interface HostPageState {
  /** Dialogs that the add-in has opened: their addresses. */
  readonly dialogs: string[];
  /** How many ribbon buttons have reported that they are done. */
  completed: number;
  /** Tells the add-in of an event, by the event's name on the web and its number on the desktop. */
  raise: (name: string, data: unknown) => void;
  readonly events: string[];
}

/** Requirement sets with their versions. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The requirement sets of the local Excel, unless a test says otherwise. */
export const REQUIREMENTS: RequirementSets = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  CustomFunctions: '1.1',
  CustomFunctionsRuntime: '1.1',
  DialogApi: '1.1',
};

/** Method numbers of Office's own object model. */
const RICH_API = 93;
const COMMAND_COMPLETED = 94;

/**
 * A page that plays Excel on the web: the add-in in a frame, and the messages between the two as
 * excel-web-16.00.js sends them. The batches go to the test's own `answerBatch`.
 *
 * @param addIn the address of the add-in's page
 */
export function webHostPage(addIn: string, sets: RequirementSets = REQUIREMENTS): string {
  return `<!doctype html><meta charset="utf-8"><title>Workbook</title><body><script>
(${playWeb.toString()})(${JSON.stringify(addIn)}, ${JSON.stringify(sets)}, ${RICH_API}, ${COMMAND_COMPLETED});
</script></body>`;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly targetId?: string;
  };
}

/** Runs in the page; nothing from outside of it is there. */
function playWeb(
  addIn: string,
  requirements: RequirementSets,
  richApi: number,
  commandCompleted: number,
): void {
  const page = window as unknown as {
    answerBatch: (text: string) => Promise<{ status: number; body: string }>;
    host: unknown;
  };
  const conversation = 'conversation-1';
  const id = '6b0c2c1e-6f0a-4a67-9c1f-5d1d2f0a7c36';
  const handlers = new Map<string, (data: unknown) => void>();
  const state = {
    dialogs: [] as string[],
    completed: 0,
    events: [] as string[],
    raise: (name: string, data: unknown) => handlers.get(name)?.(data),
  };
  page.host = state;
  const frame = document.createElement('iframe');
  // 3: a shared runtime with custom functions.
  const info = ['Excel', 'Web', '16.00', 'en-GB', id, '', 'disableLogging', '3'].join('$');
  frame.name = JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: info,
    xdmInfo: [conversation, id, location.origin + location.pathname].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
  const context = {
    _id: id,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: 'https://localhost/Book1.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: id,
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: '16.0.17000.10000',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: 'YOS Ratings',
    _appDomains: [],
    _initialDisplayMode: 2,
  };
  const answer = async (message: Message): Promise<unknown> => {
    const { _actionName: action, _actionType: type, _data: data } = message;
    if (type !== 0) return { Error: 0 };
    if (action === 'ContextActivationManager_getAppContextAsync') return context;
    if (action !== 'executeMethod') return null;
    const method = data?.DdaMethod?.DispatchId;
    if (method === commandCompleted) state.completed++;
    if (method !== richApi) return { Error: 0, Version: 1 };
    const { status, body } = await page.answerBatch(String(data?.ArrayData?.[4]));
    if (status === 200) return { Error: 0, Version: 1, Data: [200, [], body] };
    return { Error: body.includes('Request') ? 5103 : 5104, Version: 1 };
  };
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow) return;
    let message: Message;
    try {
      message = JSON.parse(String(event.data)) as Message;
    } catch {
      return;
    }
    if (message._messageType !== 0) return;
    const reply = (data: unknown, responseType = 0): void => {
      const text = JSON.stringify({
        _messageType: 1,
        _actionName: message._actionName,
        _conversationId: conversation,
        _correlationId: message._correlationId,
        _origin: location.origin,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _serializerVersion: 1,
      });
      frame.contentWindow?.postMessage(text, event.origin);
    };
    if (message._actionType === 1) {
      state.events.push(message._actionName);
      handlers.set(message._actionName, (data) => reply(data, 1));
      const target = JSON.stringify(message._data ?? null);
      const dialog = /https:[^"\\]*notice\.html[^"\\]*/.exec(target)?.[0];
      if (dialog) state.dialogs.push(dialog);
    }
    void answer(message).then((data) => reply(data));
  });
  frame.src = addIn;
  document.body.append(frame);
}
