// API-R06 outcome=guest-error
// scanner none
// throws TypeError
// says is a function
export default (event, api) => api.records.put;
