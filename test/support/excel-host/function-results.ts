import { HostObject, type Members } from './host-object';

/** What a custom function gave. */
export interface FunctionResult {
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** A result in the form that an older library sends. */
interface GivenResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

/** The service through which the results of custom functions come back. */
export class FunctionResults extends HostObject {
  override readonly type = 'CustomFunctions';
  protected override readonly members: Members<FunctionResults> = {
    methods: {
      SetInvocationArrayResults: ({ waiting }, [results]) => {
        for (const [id, ok, value, errorCode] of results as [number, boolean, unknown, number][]) {
          waiting.get(id)?.({ ok, value, ...(ok ? {} : { errorCode }) });
          waiting.delete(id);
        }
      },
      SetInvocationResults: ({ waiting }, [results]) => {
        for (const { id, failed, value, errorCode } of results as GivenResult[]) {
          waiting.get(id)?.({ ok: !failed, value, ...(failed ? { errorCode } : {}) });
          waiting.delete(id);
        }
      },
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      _GetEnabledFeatures: () => [],
    },
  };
  readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private calls = 0;

  /**
   * Calls a function of the add-in as a formula does.
   *
   * @param given all that the function declares; Excel hands `null` for what a formula leaves out
   * @param post hands the message to the add-in, however the two are connected
   */
  invoke(
    name: string,
    given: readonly unknown[],
    post: (entry: readonly unknown[]) => void,
  ): Promise<FunctionResult> {
    const id = ++this.calls;
    return new Promise((done) => {
      this.waiting.set(id, done);
      post([1, 1000, '', JSON.stringify([id, name, given, 'Cases!A1', 0])]);
    });
  }
}

/** The service that a shared runtime notifies when its buttons are ready. */
export class ActionsService extends HostObject {
  override readonly type = 'AddinInternalService';
  protected override readonly members: Members<ActionsService> = {
    methods: { NotifyActionHandlerReady: () => null },
  };
}
