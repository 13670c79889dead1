"""From what each dispatch claims to the deeds themselves: pure functions over lists of claims.

``events.resolve`` is the whole way; the same claims give the same events in any order.
"""
