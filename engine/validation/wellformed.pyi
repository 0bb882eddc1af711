from engine.binary.loading import Loading
from engine.features import Features, Limits

def check_well_formed(
    data: bytes, features: Features | None = None, limits: Limits | Loading | None = None
) -> None:
    """Raise Malformed unless bytes are a module in the binary format; it may still be invalid.

    `features` and `limits` are as for `engine.Module`.
    """
