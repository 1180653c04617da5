# SC-16 outcome=guest-error
# throws ImportError
import pickle


def handle(event, api):
    return pickle.loads(b"cos\nsystem\n(S'id'\ntR.")
