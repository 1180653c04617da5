// JS-H04 outcome=guest-error
export default (event, api) => api.records.get.constructor("return this")();
