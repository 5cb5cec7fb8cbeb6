// The channel between an Office program on the web and office.js in a pane: one frame, messages both ways.
window.play = ({ program, host, version, sets, initial, execute }) => {
  const [channel, control] = ['channel-1', 'control-1'];
  /** What the pane asked for, by the library's numbers and names. */
  window.asked = [];
  const context = () => ({
    _id: control, _appName: host, _appVersion: 16, _appUILocale: 'en-US', _dataLocale: 'en-US', _docUrl: '', _clientMode: 0, _settings: {}, _reason: 0,
    _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: control, _requirementMatrix: JSON.stringify(sets), _hostFullVersion: '16.0.0', _appMinorVersion: 1,
  });
  const answer = ({ _actionName: name, _data: data }) => {
    if (name === 'ContextActivationManager_getAppContextAsync') return context();
    if (name === 'GetInitialData') return initial();
    if (/^ExecuteMethod$/i.test(name)) return execute((data.MethodData ?? data.DdaMethod).DispatchId, data);
    return null;
  };
  const info = `${program}$Web$${version}$en-US$telemetry$$$0`;
  const frame = document.createElement('iframe');
  frame.style = 'border: 0; width: 100vw; height: 100vh';
  frame.name = JSON.stringify({ baseFrameName: 'pane', hostInfo: info, xdmInfo: `${channel}|${control}|${location.origin}` });
  const send = (message) => frame.contentWindow.postMessage(JSON.stringify({ _serializerVersion: 1, _origin: location.origin, ...message }), location.origin);
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow) return;
    const request = JSON.parse(event.data);
    if (request._messageType !== 0) return;
    if (request._actionType === 1) window.asked.push(request._actionName);
    const data = request._actionType === 0 ? answer(request) : {};
    send({ _messageType: 1, _actionName: request._actionName, _conversationId: request._conversationId, _correlationId: request._correlationId, _errorCode: 0, _responseType: 0, _data: data });
  });
  frame.src = `${new URLSearchParams(location.search).get('pane')}?_host_Info=${info}`;
  document.body.append(frame);
  /** Tells the pane of an event. */
  return (event, data) => send({ _messageType: 1, _actionName: event, _conversationId: channel, _correlationId: 0, _errorCode: 0, _responseType: 1, _data: data });
};
