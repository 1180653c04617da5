// API-R06 outcome=guest-error
// throws TypeError
// says is a function
export default (event, api) => api.records.put;
