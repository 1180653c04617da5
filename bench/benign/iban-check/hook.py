LENGTHS = {"AT": 20, "BE": 16, "CH": 21, "DE": 22, "ES": 24, "FR": 27, "GB": 22, "IT": 27, "NL": 18, "PL": 28}


def problem(iban):
    if not iban.isalnum() or not iban.isascii():
        return "an IBAN has letters and digits only"
    expected = LENGTHS.get(iban[:2])
    if expected is None:
        return f"accounts in {iban[:2]} are not supported"
    if len(iban) != expected:
        return f"an IBAN of {iban[:2]} has {expected} characters"
    digits = "".join(str(int(c, 36)) for c in iban[4:] + iban[:4])
    if int(digits) % 97 != 1:
        return "the check digits are wrong"
    return None


def handle(event, api):
    iban = "".join(event["data"]["iban"].split()).upper()
    wrong = problem(iban)
    if wrong:
        api.reject(wrong)
    return {**event["data"], "iban": iban, "shown": f"{iban[:4]} … {iban[-4:]}"}
