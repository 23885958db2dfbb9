import { HostObject, type Members } from './host-object';

/** What a custom function gave. */
export interface FunctionResult {
  readonly ok: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
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
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      _GetEnabledFeatures: () => [],
    },
  };
  readonly waiting = new Map<number, (result: FunctionResult) => void>();
}

/** The service that a shared runtime tells that its buttons may be pressed. */
export class ActionsService extends HostObject {
  override readonly type = 'AddinInternalService';
  protected override readonly members: Members<ActionsService> = {
    methods: { NotifyActionHandlerReady: () => null },
  };
}
