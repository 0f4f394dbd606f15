"""Musnad: a sourced, dated record of a negotiation, built from Arabic news pages by attribution."""
