# SC-16 outcome=guest-error
# scanner stored-code
# throws ImportError
import pickle


def handle(event, api):
    return pickle.loads(b"cos\nsystem\n(S'id'\ntR.")
