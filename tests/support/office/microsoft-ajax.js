// What office.js for Outlook on the web takes from Microsoft's old library, which is on no package registry.
window.Type = Function;
Type.registerNamespace = (name) => name.split('.').reduce((within, part) => (within[part] = within[part] || {}), window);
Type.prototype.registerClass = function () {
  return this;
};
Type.registerClass = () => {};
Function._validateParams = () => null;
Function.createDelegate = (self, method) => method.bind(self);
Type.registerNamespace('Sys.Serialization');
Sys.StringBuilder = class {};
Sys.Serialization.JavaScriptSerializer = class {
  static serialize = JSON.stringify;
  static deserialize = JSON.parse;
};
Sys.Debug = { trace() {} };
